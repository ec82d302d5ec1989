/** Questions about emergency call-ups (应急召集). */
@NullMarked
package org.redvest.api.service.callup.query;

import org.jspecify.annotations.NullMarked;
