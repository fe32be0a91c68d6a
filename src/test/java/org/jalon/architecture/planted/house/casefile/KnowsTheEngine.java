package org.jalon.architecture.planted.house.casefile;

import org.camunda.bpm.engine.RuntimeService;

/** Planted: a case file that asks the engine. */
record KnowsTheEngine(RuntimeService runtimeService) {}
