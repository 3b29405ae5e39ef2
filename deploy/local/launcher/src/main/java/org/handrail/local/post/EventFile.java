package org.handrail.local.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.handrail.local.machine.Refusal;
import org.handrail.local.services.Directory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of events: NDJSON with one structured CloudEvent a line, or CSV with a header.
 *
 * @param columns the mappings of CSV columns
 * @param directory who posts for which source
 */
record EventFile(Path file, Path columns, Directory directory) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Gives every event in the file's order, without holding the file in memory. */
    void forEach(Consumer<EventLine> taker) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            if (isCsv(reader)) {
                csv(reader, taker);
            } else {
                ndjson(reader, taker);
            }
        }
    }

    private boolean isCsv(BufferedReader reader) throws IOException {
        reader.mark(1);
        int first = reader.read();
        reader.reset();
        return file.toString().endsWith(".csv") || first != '{';
    }

    private void ndjson(BufferedReader reader, Consumer<EventLine> taker) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                taker.accept(line(number, line));
            }
        }
    }

    private void csv(Reader reader, Consumer<EventLine> taker) throws IOException {
        CsvRecords rows = new CsvRecords(reader);
        CsvRecords.Row header = rows.next();
        if (header == null) {
            throw new Refusal(file + " is empty.");
        }
        CsvClients mapping = CsvClients.in(columns, header.cells());
        int type = header.cells().indexOf(mapping.typeColumn());
        String head = CsvRecords.text(header.cells());
        for (CsvRecords.Row row = rows.next(); row != null; row = rows.next()) {
            String named = type >= 0 && type < row.cells().size() ? row.cells().get(type) : null;
            taker.accept(new EventLine(
                    row.line(),
                    CsvRecords.text(row.cells()),
                    EventLine.serviceFor(named),
                    clientOf(mapping.partner()),
                    head));
        }
    }

    private EventLine line(int number, String json) {
        String type = null;
        String source = null;
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (value == JsonToken.VALUE_STRING && name.equals("type")) {
                        type = parser.getString();
                    } else if (value == JsonToken.VALUE_STRING && name.equals("source")) {
                        source = parser.getString();
                    }
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            // The intake says what is wrong with it, and where.
            return new EventLine(number, json, EventLine.serviceFor(type), clientOf(source), null);
        }
        return new EventLine(number, json, EventLine.serviceFor(type), clientOf(source), null);
    }

    private @Nullable String clientOf(@Nullable String source) {
        List<String> clients = source == null ? null : directory.clientsOf().get(source);
        return clients == null || clients.isEmpty() ? null : clients.getFirst();
    }
}
