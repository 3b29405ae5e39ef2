package org.handrail.local.parts;

/** Where lines for the person at the terminal go. */
@FunctionalInterface
public interface Say {

    /** One line, without a line break. */
    void line(String text);
}
