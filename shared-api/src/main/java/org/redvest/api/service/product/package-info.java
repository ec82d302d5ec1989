/** 服务产品: what commands and events about the shelf have in common. */
@NullMarked
package org.redvest.api.service.product;

import org.jspecify.annotations.NullMarked;
