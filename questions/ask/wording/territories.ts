/** What is no state of its own, or too small for anybody to take it for the answer. */
export const dependent =
  /Island|Saint|Svalbard|^(Aland|Gibraltar|Guernsey|Jersey|Isle of Man|Mayotte|Reunion|Western Sahara|Tristan da Cunha|Hong Kong|Macao|Anguilla|Aruba|Bermuda|Bonaire|Curacao|Guadeloupe|Martinique|Montserrat|Puerto Rico|Greenland|American Samoa|Guam|Niue|Tokelau|New Caledonia|Kosovo|Palestine|Andorra|San Marino|Monaco|Liechtenstein|Vatican City)$|Sint |Virgin|French|Territor/;
