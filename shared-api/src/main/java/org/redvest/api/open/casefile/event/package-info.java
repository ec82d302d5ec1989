/** What happened to case files. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.open.casefile.event;

import org.jspecify.annotations.NullMarked;
