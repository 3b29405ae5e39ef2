package org.handrail.journal;

import java.util.List;
import org.handrail.events.codec.WireRecord;

/**
 * What a service has to say to every partition beside its facts. The one instance that announces watermarks asks before each,
 * so that whoever has read a watermark has read what was said by then. What is not known to be said is said again.
 */
public interface InBand {

    /** Nothing. */
    InBand SILENT = new InBand() {
        @Override
        public List<Notice> unsaid() {
            return List.of();
        }

        @Override
        public void said(Notice notice) {
            // there is none
        }

        @Override
        public void forgotten() {
            // there is none
        }
    };

    /**
     * Something to be said.
     *
     * @param name by which the service knows it again
     */
    record Notice(String name, WireRecord wire) {}

    /** What is to be said now, in order. */
    List<Notice> unsaid();

    /** Every partition has it. */
    void said(Notice notice);

    /** No partition has any of it: the topic is another one. */
    void forgotten();
}
