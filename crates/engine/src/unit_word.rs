//! Words for money, measures and time. Knows words alone; what stands before them is for the stages that ask.

use crate::word_list::{WordList, word_list};

/// Whether `mark` is the sign of a currency.
pub(crate) fn is_currency_sign(mark: &str) -> bool {
    matches!(mark, "$" | "€" | "£" | "¥" | "₽" | "₺" | "₼" | "֏" | "₾" | "₴" | "₹" | "₪" | "₩" | "₦" | "₱" | "₫")
}

/// Codes of currencies, as they stand before a number.
pub(crate) const CURRENCY_CODES: WordList = word_list!(
    "AED AMD AUD AZN BRL CAD CHF CNY CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR IRR JPY KES KRW KZT MXN NGN NOK NZD \
     PHP PKR PLN QAR RON RUB RUR Rs SAR SEK SGD THB TRY UAH USD ZAR"
);

/// Words that say that the number before them measures: names of money, of measures, and shares of a hundred.
pub(crate) const MEASURES: WordList = word_list!(
    "acre acres baht barrel barrels bottle bottles cent cents centimeters centimetres cm cup cups dirhams \
     dollar dollars drams euro euros feet forint foot francs g gallons gram grams hectare hectares inch inches kg \
     kilogram kilograms kilometer kilometers kilometre kilometres kilos km krona krone kroner kronor lari liras \
     lira liter liters litre litres manat manats meter meters metre metres mile miles mm naira ounce ounces pence peso \
     pesos percent pint pints pound pounds rand rial rials riyals ruble rubles roubles rouble rupee rupees shekels \
     spoonful sq square tablespoon tablespoons teaspoon teaspoons tonne tonnes ton tons won yard yards yen yuan zloty"
);

/// Periods that a number may count.
pub(crate) const TIME_UNITS: WordList = word_list!(
    "second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years \
     decade decades season seasons game games match matches set sets round rounds innings overs seats attempts tries"
);
