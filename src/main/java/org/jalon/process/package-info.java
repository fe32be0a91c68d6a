/** The only door to Camunda: the names of the models, and the acts that move a case. */
@NullMarked
package org.jalon.process;

import org.jspecify.annotations.NullMarked;
