/** What is asked about certified hours, disputes over them, and hours that volunteers report. */
@NullMarked
package org.redvest.api.service.hours.query;

import org.jspecify.annotations.NullMarked;
