package org.jalon.architecture.planted.house.rules;

import java.time.LocalDate;

/** Planted beside the violations: what the rule must let pass. */
record Pure(LocalDate day) {}
