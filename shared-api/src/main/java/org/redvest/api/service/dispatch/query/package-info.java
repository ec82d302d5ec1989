/** 外派: who was sent out of town, where to, when and what for? */
@NullMarked
package org.redvest.api.service.dispatch.query;

import org.jspecify.annotations.NullMarked;
