/** What had this person agreed to at an instant? */
@NullMarked
package org.redvest.query.consent;

import org.jspecify.annotations.NullMarked;
