/** An article of our own for tests: clean English with names, dates and numbers. */
export const articleText = `Harbour town opens its tide mill again

The old tide mill of Marlow Quay opened its doors on May 4, 2019, after a repair that took six years. Mayor Helen Archer cut the ribbon before a crowd of 1,200 visitors.

Engineers from Bristol rebuilt the water wheel in 2017. The wheel weighs 14 tonnes and turns with every falling tide. The Norwegian foundry Lervik Steel cast its axle in Bergen.

The mill was built in 1764 by Thomas Pell, a grain merchant from Exeter. Thomas Pell sold flour to the Royal Navy until 1790. A fire destroyed the granary in 1812, and the mill stood empty for decades.

The repair cost the town about $3 million. The Heritage Fund paid two thirds of the sum. Helen Archer said that the mill would grind grain for local bakers from June 2019.

Marlow Quay expects 40,000 visitors a year. The museum in Exeter has lent a model of the first wheel.`;

/** A life, of which most sentences can be asked. */
export const lifeText = `Ada Brandt

Ada Brandt was a Dutch engineer who was born in Utrecht in 1902. In 1931 Brandt moved to Lisbon to study geology. She founded the Tolm Museum in 1953. The museum was opened by the Portuguese painter Rosa Lind in 1955. Brandt collected 430 minerals in six years.

In 1938 Brandt married the clockmaker Karl Holt in Porto. She wrote a history of the Velmont mines in 1941. In 1947 she won the Orla Prize for her maps of the Tolm valley. Brandt taught geology at the University of Coimbra from 1948 to 1961. She died in Lisbon in 1987.
`;
