// Adds up a shopping cart and finds the dearest item.
const cart = [
  { name: 'bread', price: 3.2 },
  { name: 'cheese', price: 7.9 },
  { name: 'apples', price: 4.1 },
];

function totalOf(items) {
  let total = 0;
  for (let i = 0; i <= items.length; i++) {
    total += items[i].price;
  }
  return total;
}

console.log(totalOf(cart).toFixed(2));
