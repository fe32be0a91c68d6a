package org.jalon.cockpit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jalon.process.ProcessTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of figures, in a database of its own: whatever other tests left behind would count. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@TestPropertySource(properties = "spring.application.name=jalon-figures")
@Import(CaseRows.class)
@interface FiguresTest {}
