/** Tiered authority (分级授权): who may do what where, by whose delegation, and the one fold that answers it. */
@NullMarked
package org.redvest.api.city.authority;

import org.jspecify.annotations.NullMarked;
