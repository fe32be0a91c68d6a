package org.jalon.architecture.planted.house.rules;

import org.springframework.core.env.Environment;

/** Planted: a rule that needs a framework. */
record NeedsSpring(Environment environment) {}
