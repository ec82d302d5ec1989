/** What happened to personal files. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.person.file.event;

import org.jspecify.annotations.NullMarked;
