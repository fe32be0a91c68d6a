/** Forms on the server: what each declares, checks, does, and shows. */
@NullMarked
package org.jalon.process.form;

import org.jspecify.annotations.NullMarked;
