/** Common forenames; who bears which is drawn by lot. */
export const FORENAMES: readonly string[] =
  `Ada Aisha Alex Alfie Amelia Amir Amy Archie Arthur Ava Bella Ben Bilal Callum Charlie Chloe Daisy Dylan Eden Ella
  Ellis Elsie Emily Erin Ethan Eva Evan Faith Finn Freya George Grace Hannah Harper Harry Harvey Hassan Holly Ibrahim
  Isaac Isla Ivy Jack Jacob Jamie Jasmine Jayden Jude Kai Kian Layla Leo Lewis Lily Logan Lola Luca Lucy Maisie Maryam
  Mason Matilda Max Maya Mia Millie Mohammed Muhammad Nancy Nathan Noah Nour Oliver Olivia Omar Oscar Phoebe Poppy
  Reece Reuben Riley Robin Ronnie Rose Ruby Ryan Sam Sara Scarlett Sienna Skye Sofia Sonny Stanley Summer Tara Theo
  Thomas Toby Tyler Violet Willow Yusuf Zachary Zara Zoe`.split(/\s+/)

/** Common surnames. */
export const SURNAMES: readonly string[] =
  `Abbott Ahmed Akhtar Allen Andrews Ashton Bailey Barker Barnes Begum Bell Bennett Blake Booth Bradley Brooks Brown
  Burton Butler Carr Carter Chapman Clarke Cole Collins Cooper Cox Davies Dawson Dixon Edwards Ellis Evans Fisher
  Fletcher Foster Fox Gibson Graham Grant Gray Green Griffiths Hall Harris Harrison Hart Harvey Hill Holmes Howard
  Hudson Hughes Hunt Hussain Jackson James Jenkins Johnson Jones Kaur Kelly Khan King Knight Kowalski Lane Lawson Lee
  Lewis Lloyd Marsh Marshall Martin Mason Matthews Mills Mitchell Moore Morgan Morris Murphy Newton Nicholson Nowak
  Palmer Parker Patel Pearce Pearson Phillips Porter Powell Price Reid Reynolds Richards Roberts Robinson Rogers Rose
  Russell Ryan Saunders Scott Shaw Simpson Singh Smith Spencer Stevens Stone Taylor Thompson Turner Walker Walsh Ward
  Watson Webb Wells White Wilkinson Williams Wilson Wood Wright Young`.split(/\s+/)

/** Countries of birth of unaccompanied children. */
export const NATIONALITIES: readonly string[] = [
  'AFG',
  'ALB',
  'ERI',
  'ETH',
  'IRN',
  'IRQ',
  'SDN',
  'SYR',
  'VNM',
]

/** Ethnicity codes with how common each is in Northmere, in per cent. */
// biome-ignore format: many short pairs
export const ETHNICITIES: readonly (readonly [code: string, weight: number])[] = [
  ['WBRI', 84], ['WOTH', 4], ['WROM', 1], ['MWBC', 1.4], ['MWBA', 0.7], ['MWAS', 1], ['MOTH', 1], ['AIND', 0.5],
  ['APKN', 0.7], ['ABAN', 0.5], ['AOTH', 0.6], ['BAFR', 1], ['BCRB', 0.3], ['OOTH', 0.8], ['REFU', 0.5],
  ['NOBT', 2],
]
