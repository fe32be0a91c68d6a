package org.jalon.results;

/** How much of a synthesis a document holds: the beneficiary may share less than the whole (R10). */
public enum SynthesisScope {
    /** Everything. */
    WHOLE,
    /** The project alone: what it is, where it leads, what it takes, and its steps. */
    PROJECT
}
