/** What is exchanged with other systems: records by state and decisions for officers, and one's own links. */
@NullMarked
package org.redvest.web.exchange;

import org.jspecify.annotations.NullMarked;
