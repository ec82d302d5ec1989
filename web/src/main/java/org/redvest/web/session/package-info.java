/** Who visits: a sealed cookie, and nothing on the server. */
@NullMarked
package org.redvest.web.session;

import org.jspecify.annotations.NullMarked;
