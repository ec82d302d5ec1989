/** What happened to merge cases. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.person.merge.event;

import org.jspecify.annotations.NullMarked;
