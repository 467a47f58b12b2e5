/** Holds a player's token, on the pages of one class. */
export const playerCookie = "factdeck_player";
