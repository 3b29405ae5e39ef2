package org.handrail.yaml;

import org.jspecify.annotations.Nullable;

/** A file that cannot be taken as it stands: where, what is wrong, and what would be right. Nothing of it was loaded. */
public final class UnreadableYaml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String problem;
    private final @Nullable String remedy;

    public UnreadableYaml(int line, int column, String problem, @Nullable String remedy) {
        super("line " + line + ", column " + column + ": " + problem + (remedy == null ? "" : "; " + remedy));
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }

    /** The column of the line, from 1. */
    public int column() {
        return column;
    }

    /** What is wrong: {@code "same referal" is no match}. */
    public String problem() {
        return problem;
    }

    /** What would be right: {@code did you mean "same referral"?}; null where there is nothing to suggest. */
    public @Nullable String remedy() {
        return remedy;
    }
}
