/** Questions about service products (服务产品), and what fits whom. */
@NullMarked
package org.redvest.api.service.product.query;

import org.jspecify.annotations.NullMarked;
