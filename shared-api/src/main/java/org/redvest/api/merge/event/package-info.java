/** What happened to merge cases. Class names are stored types: frozen. */
@NullMarked
package org.redvest.api.merge.event;

import org.jspecify.annotations.NullMarked;
