/** What happened to personal files. Class names are stored types: frozen. */
@NullMarked
package org.redvest.api.personalfile.event;

import org.jspecify.annotations.NullMarked;
