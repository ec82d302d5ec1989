/** Delegated authority (分级授权): who holds what, and what becomes of it. */
@NullMarked
package org.redvest.web.authority;

import org.jspecify.annotations.NullMarked;
