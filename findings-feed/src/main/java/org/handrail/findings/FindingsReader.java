package org.handrail.findings;

/** What a service does with the findings. The one bean a reading service brings. */
public interface FindingsReader {

    /**
     * Takes in a batch, whole or not at all: when this returns, the batch is durable. The same findings may come again, and
     * older versions after newer ones.
     *
     * @throws org.springframework.dao.DataAccessException when the database is away: the batch comes again until it is taken
     * @throws RuntimeException when it cannot be taken in; the finding at fault is looked for and set aside
     */
    void read(FindingsBatch batch);

    /** Says, before the first batch, how many partitions the topic has: so many must be heard of before all is judged. */
    default void begin(int partitions) {}
}
