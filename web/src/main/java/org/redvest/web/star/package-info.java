/** Stars (星级): who holds which, what is missing, and what officers decide about them. */
@NullMarked
package org.redvest.web.star;

import org.jspecify.annotations.NullMarked;
