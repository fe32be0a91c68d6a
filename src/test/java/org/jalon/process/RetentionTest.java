package org.jalon.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of what is destroyed when, in a database of its own: a sweep takes whatever other tests left behind. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@TestPropertySource(properties = "spring.application.name=jalon-retention")
@Import(MarkedLives.class)
public @interface RetentionTest {}
