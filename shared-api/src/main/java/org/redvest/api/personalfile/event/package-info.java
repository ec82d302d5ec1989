/** What happened to personal files. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.personalfile.event;

import org.jspecify.annotations.NullMarked;
