/** Organisations and policies on record. */
@NullMarked
package org.redvest.api.register.query;

import org.jspecify.annotations.NullMarked;
