/** Organisations and policies on record. */
@NullMarked
package org.redvest.api.city.register.query;

import org.jspecify.annotations.NullMarked;
