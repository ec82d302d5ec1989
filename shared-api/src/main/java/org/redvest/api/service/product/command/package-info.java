/** What is asked of the shelf of service products (志愿服务超市). */
@NullMarked
package org.redvest.api.service.product.command;

import org.jspecify.annotations.NullMarked;
