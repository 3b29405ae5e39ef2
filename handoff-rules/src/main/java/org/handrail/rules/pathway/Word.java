package org.handrail.rules.pathway;

/** A closed list of which every value has one spelling in a pathway file. */
public interface Word {

    /** The spelling: lower case, words parted by spaces. */
    String word();
}
