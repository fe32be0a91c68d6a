/** What every part stands on and what knows no business: how the application is configured. */
@NullMarked
package org.jalon.platform;

import org.jspecify.annotations.NullMarked;
