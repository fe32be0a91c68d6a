/** What must not be possible, tried: attacks on the running application by everybody who is near it. */
@NullMarked
package org.jalon.security;

import org.jspecify.annotations.NullMarked;
