/** What is asked about disputes over certified hours. */
@NullMarked
package org.redvest.api.service.hours.query;

import org.jspecify.annotations.NullMarked;
