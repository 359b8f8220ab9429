/**
 * The learned value gate over a history: {@link LearnedStudy} walks it forward and grades it beside the value gate and none.
 */
package com.vixshield.quant.backtest.learned;
