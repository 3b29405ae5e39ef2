package org.handrail.outreach.texts;

import java.util.UUID;
import org.handrail.events.terms.PersonAlias;
import org.handrail.outreach.storage.Texting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what people answer to texts, each answer once. */
@Service
class Answers {

    private static final int LONGEST = 1_000;

    private final TextTable table;
    private final Texting cases;
    private final NumberHash hash;
    private final TextMeters meters;
    private final TransactionTemplate transaction;

    Answers(TextTable table, Texting cases, NumberHash hash, TextMeters meters, TransactionTemplate transaction) {
        this.table = table;
        this.cases = cases;
        this.hash = hash;
        this.meters = meters;
        this.transaction = transaction;
    }

    /**
     * Takes one. STOP holds for the number, whoever it belongs to, and even where nobody here was sent anything.
     *
     * @param id of the answer, as the gateway names it
     */
    void take(String id, String from, String text) {
        Answer answer = Answer.of(text);
        Boolean isFirst = transaction.execute(status -> table.isFirst(id) && taken(answer, hash.of(from), text));
        if (Boolean.TRUE.equals(isFirst)) {
            meters.count(answer);
        }
    }

    private boolean taken(Answer answer, UUID number, String text) {
        switch (answer) {
            case STOP -> {
                table.stop(number);
                for (PersonAlias each : table.whoWasTexted(number)) {
                    cases.stopped(each);
                    if (Answer.saysMore(text)) {
                        cases.answered(each, shown(text));
                    }
                }
            }
            case START -> {
                table.goOn(number);
                table.whoWasTexted(number)
                        .forEach(each -> cases.answered(each, "Asks for texts again: record it if so."));
            }
            case WORDS -> table.whoWasTexted(number).forEach(each -> cases.answered(each, shown(text)));
        }
        return true;
    }

    private static String shown(String text) {
        String plain = text.replace("\0", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
