/** What happened to insurance policies. Class names are stored types: frozen. */
@NullMarked
package org.redvest.api.insurance.event;

import org.jspecify.annotations.NullMarked;
