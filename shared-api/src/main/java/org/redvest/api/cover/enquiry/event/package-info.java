/** What insurers asked. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.cover.enquiry.event;

import org.jspecify.annotations.NullMarked;
