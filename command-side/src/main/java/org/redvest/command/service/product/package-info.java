/** 服务产品: what volunteers and teams put on a shelf (志愿服务超市) for residents to choose. */
@NullMarked
package org.redvest.command.service.product;

import org.jspecify.annotations.NullMarked;
