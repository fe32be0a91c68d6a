/** What the models call: service tasks, listeners, conditions, dates. */
@NullMarked
package org.jalon.process.delegate;

import org.jspecify.annotations.NullMarked;
