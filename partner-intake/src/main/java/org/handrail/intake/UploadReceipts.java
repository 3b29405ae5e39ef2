package org.handrail.intake;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.handrail.events.terms.PartnerId;
import org.handrail.intake.upload.Upload;
import org.handrail.intake.upload.Uploads;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The receipts of uploads, written and read a batch at a time: however many there are, few are in memory. */
final class UploadReceipts {

    private static final TypeReference<List<Receipt>> RECEIPTS = new TypeReference<>() {};

    private final Uploads uploads;
    private final JsonMapper json;

    UploadReceipts(Uploads uploads, JsonMapper json) {
        this.uploads = uploads;
        this.json = json;
    }

    /** As {@link Uploads} keeps them. */
    byte[] written(List<Receipt> receipts) {
        return json.writeValueAsBytes(receipts);
    }

    /** All that are not plain, read as they are asked for; no connection is held in between. */
    Iterable<Receipt> notable(PartnerId source, UUID upload) {
        return () -> of(source, upload, Long.MIN_VALUE)
                .filter(receipt -> !receipt.isPlain())
                .iterator();
    }

    /** Those after this number, in order, read as they are asked for. */
    Stream<Receipt> of(PartnerId source, UUID upload, long after) {
        return Stream.iterate(
                        uploads.receipts(source, upload, after),
                        Optional::isPresent,
                        batch -> uploads.receipts(
                                source, upload, batch.map(Upload.Receipts::last).orElse(Long.MAX_VALUE)))
                .flatMap(batch -> batch.stream().flatMap(this::read))
                .filter(receipt -> number(receipt) > after);
    }

    static long number(Receipt receipt) {
        Long line = receipt.line();
        Long index = receipt.index();
        return line != null ? line : index == null ? 0 : index;
    }

    private Stream<Receipt> read(Upload.Receipts batch) {
        List<Receipt> receipts = json.readValue(batch.json(), RECEIPTS);
        return receipts.stream();
    }

    /** One page: those after a number, of one status where one is asked for. */
    Iterator<Receipt> page(PartnerId source, UUID upload, long after, Predicate<Receipt> wanted) {
        return of(source, upload, after).filter(wanted).iterator();
    }
}
