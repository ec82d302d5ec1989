/** What is asked about scrutiny. */
@NullMarked
package org.redvest.api.service.scrutiny.query;

import org.jspecify.annotations.NullMarked;
