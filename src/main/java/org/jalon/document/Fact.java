package org.jalon.document;

/** A line of a table of facts, such as « Début du bilan : 2 mars 2026 ». */
record Fact(String name, String value) {}
