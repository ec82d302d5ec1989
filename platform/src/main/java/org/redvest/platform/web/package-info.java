/** Problem responses, limits, the API description. */
@NullMarked
package org.redvest.platform.web;

import org.jspecify.annotations.NullMarked;
